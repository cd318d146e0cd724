import { marked, type Piece } from './marks.ts'

/** A text as WhatsApp shows it. */
export function MarkedText({ text }: { text: string }) {
  return <>{drawn(marked(text))}</>
}

const drawn = (pieces: Piece[]) => pieces.map((piece, index) => <Marked key={index} piece={piece} />)

function Marked({ piece }: { piece: Piece }) {
  switch (piece.is) {
    case 'text':
      return <>{piece.text}</>
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noreferrer noopener">
          {piece.text}
        </a>
      )
    case 'code':
      return <code>{piece.text}</code>
    case 'block':
      return <pre>{piece.text}</pre>
    case 'bold':
      return <b>{drawn(piece.pieces)}</b>
    case 'italic':
      return <i>{drawn(piece.pieces)}</i>
    case 'struck':
      return <s>{drawn(piece.pieces)}</s>
    case 'quote':
      return <blockquote>{drawn(piece.pieces)}</blockquote>
  }
}
