/** The front matter of one knowledge file: what a citation needs, and when the document is law. */
export type DocumentHead = {
  /** The file's own short name, e.g. "qd-26-2026". */
  id: string
  kind: string
  /** As printed ("26/2026/QĐ-TTg"), or the place's name for a text without one. */
  number: string
  title: string
  issuer: string
  /** ISO dates. In force on a day `d` when effective <= d < expires. */
  issued: string
  effective: string
  expires: string | null
  replaces: string[]
  amends: string[]
  scope: { level: 'national' | 'province' | 'district'; place: string | null }
  sources: string[]
  verified: string
  confidence: 'high' | 'single-transcript' | 'medium'
}

/** One citable piece: an article, a clause, or a section of a plan. */
export type Provision = {
  /** Unique over the corpus: document id + legal address. */
  id: string
  document: DocumentHead
  /** The legal address as a citation shows it ("Điều 4, khoản 2"). */
  article: string
  /** The headings above the text, for searching ("Điều 4. Công nhận — Khoản 2. Hạn của giấy"). */
  heading: string
  /** Our stored words, verbatim; answers and quotes are taken from here only. */
  text: string
  /** Questions people ask of it, in their own words: searched, never shown. */
  asks: string[]
}
