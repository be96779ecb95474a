namespace Shiji.Office;

/// <summary>版头 — who issues the document and its number, over a red line (7.2); a document without a number is an internal one and has none.</summary>
/// <param name="Sign">发文机关标志, such as 共青团青山区委员会文件.</param>
/// <param name="Number">发文字号.</param>
public sealed record Letterhead(string Sign, string Number);
