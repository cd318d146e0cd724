import type { Phone } from '../../twilio/phones.ts'

/** On the status bar: whose phone it is, and what the bot sees of the number. */
export function PhoneOwner({ phone: { name, number, address, scoped } }: { phone: Phone }) {
  return (
    <span title={number}>
      <bdi>{name}</bdi> · <bdi dir="ltr">{address === scoped ? `${address.slice(9, 17)}…` : number}</bdi>
    </span>
  )
}
