namespace Shiji.Office;

/// <summary>文字 — a stretch of text in one face. A line feed in it breaks the line; control characters, which print nothing, are left out when written.</summary>
public abstract record Run(string Text, Face Face);
