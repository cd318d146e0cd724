const MIMES = new Map(
  Object.entries({
    pdf: 'application/pdf',
    json: 'application/json',
    csv: 'text/csv',
    txt: 'text/plain',
    vcf: 'text/vcard',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    ogg: 'audio/ogg',
    mp3: 'audio/mpeg',
    mp4: 'video/mp4',
  }),
)

/** The type of a file, told by the end of its name. */
export const mimeOf = (name: string) =>
  MIMES.get(name.split('.').pop()?.toLowerCase() ?? '') ?? 'application/octet-stream'
