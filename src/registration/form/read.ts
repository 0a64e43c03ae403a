import type { ReadAddress } from '#src/programme/address.ts'
import type { FindProduct } from '#src/programme/products.ts'
import { formShow } from '#src/text/form-words.ts'
import { readChoice } from '#src/vietnamese/forms/choice.ts'
import { readCount } from '#src/vietnamese/forms/count.ts'
import { readDay } from '#src/vietnamese/forms/day.ts'
import { readEmail } from '#src/vietnamese/forms/email.ts'
import { readEthnicity } from '#src/vietnamese/forms/ethnicity.ts'
import { readLongText, readShortText } from '#src/vietnamese/forms/free-text.ts'
import { readMoney } from '#src/vietnamese/forms/money.ts'
import { readOrganisation } from '#src/vietnamese/forms/organisation.ts'
import { readPercent } from '#src/vietnamese/forms/percent.ts'
import { readPersonName } from '#src/vietnamese/forms/person-name.ts'
import { readPhone, showPhone } from '#src/vietnamese/forms/phone.ts'
import { readQuantity } from '#src/vietnamese/forms/quantity.ts'
import { readRegistrationNumber } from '#src/vietnamese/forms/registration-number.ts'
import type { FormReaders } from './readers.ts'
import type { Reading } from './step.ts'

type Data = { readAddress: (text: string) => ReadAddress; findProduct: FindProduct }

/** The readers of the language and of today's places and products, as the steps of the form use them. */
export function createFormReaders({ readAddress, findProduct }: Data): FormReaders {
  return {
    phone: readPhone,
    name: readPersonName,
    organisation: readOrganisation,
    registrationNumber: readRegistrationNumber,
    email: readEmail,
    ethnicity: readEthnicity,
    money: (text) => readMoney(text),
    profit: (text) => readMoney(text, { signed: true }),
    quantity: readQuantity,
    percent: readPercent,
    day: readDay,
    count: readCount,
    choice: readChoice,
    shortText: readShortText,
    longText: readLongText,
    address: (text) => toReading(readAddress(text)),
    sets: (product) => findProduct(product, product)?.sets ?? [],
    showPhone,
  }
}

/** A commune that is not on the list is not refused: the list may be wrong. */
function toReading(read: ReadAddress): Reading {
  const toOption = (address: { commune: string; province: string; formerly?: string }) => {
    const now = formShow.address(address.commune, address.province)
    const { formerly } = address
    return { label: formerly ? formShow.formerly(now, formerly) : now, value: address }
  }
  switch (read.kind) {
    case 'one':
      return { kind: 'read', value: read.address }
    case 'several': {
      const all = read.asTyped ? [...read.options, read.asTyped] : read.options
      return { kind: 'several', options: all.map(toOption) }
    }
    case 'unknownCommune':
      return { kind: 'several', options: [toOption(read.address)] }
    case 'noCommune':
      return { kind: 'unclear', problem: 'noCommune' }
    case 'noProvince': {
      const options = read.options.map(toOption)
      return options.length > 0
        ? { kind: 'several', options }
        : { kind: 'unclear', problem: 'noProvince' }
    }
  }
}
