/** A contact that was sent. */
export function Contact({ name, number }: { name: string; number: string }) {
  return (
    <div class="file">
      <span class="avatar avatar-small" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <span class="file-words">
        <bdi class="file-name">{name}</bdi>
        <bdi class="file-size">{number}</bdi>
      </span>
    </div>
  )
}
