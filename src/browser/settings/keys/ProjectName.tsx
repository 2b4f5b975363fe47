const SHORT = 8

/** A project by its name, or by the beginning of its id; hovering tells the id. */
export function ProjectName({ id, label }: { id: string; label: string | null }) {
  if (label) return <span title={id}>{label}</span>
  return (
    <span className="tb-mono" title={id}>
      {/* Ids that people write are short and stay whole. */}
      {id.length > 2 * SHORT ? `${id.slice(0, SHORT)}…` : id}
    </span>
  )
}
