/** The models of prisma/schema.prisma for PostgreSQL: the provider is a literal that no setting reaches. */
export function forPostgres(schema: string): string {
  return schema.replace('provider = "sqlite"', 'provider = "postgresql"')
}
