namespace Shiji.Office;

/// <summary>自然段 — a paragraph of the body. A heading that runs into its text is a paragraph whose first runs have <see cref="Face.Heading2"/>.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block(Runs);
