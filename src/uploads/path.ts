export const PATH = '/tai-len'
