namespace Shiji.Office;

/// <summary>普通文字 — text that claims no figure.</summary>
public sealed record TextRun(string Text, Face Face = Face.Body) : Run(Text, Face);
