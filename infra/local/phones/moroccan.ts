import * as z from 'zod'

/** A mobile number of Morocco, with country code and `+`. */
export const moroccan = z.string().regex(/^\+212[67]\d{8}$/)
