using System.Xml.Linq;

namespace Shiji.Office;

/// <summary>文档文字 — the plain text of a .docx, its bookmarks, and the data it carries for programs.</summary>
/// <param name="Marks">In the order in which they end.</param>
/// <param name="Data">The roots of its custom XML parts.</param>
public sealed record DocxText(string Text, IReadOnlyList<DocxMark> Marks, IReadOnlyList<XElement> Data);

/// <summary>书签 — from where until where in the plain text.</summary>
public sealed record DocxMark(string Name, int Start, int End);
