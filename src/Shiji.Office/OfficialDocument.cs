using System.Xml.Linq;

namespace Shiji.Office;

/// <summary>公文 — an official document: title lines as they are to be broken, body, and what closes it. It knows text, not where a figure came from.</summary>
public sealed record OfficialDocument(IReadOnlyList<string> Title, IReadOnlyList<Block> Body)
{
    /// <summary>Null for a document without a number.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>主送机关 — to whom it is addressed, without the colon; a summary kept inside the house has none.</summary>
    public string? Addressee { get; init; }

    public Signature? Signature { get; init; }

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>附注 — a line under the date, such as a contact; the writer adds the round brackets.</summary>
    public string? Note { get; init; }

    public Imprint? Imprint { get; init; }

    /// <summary>随文数据 — what the file carries beside its text for programs to read, as a custom XML part; null for none.</summary>
    public XElement? Data { get; init; }

    /// <summary>BCP 47 tag of the language of the text.</summary>
    public string Language { get; init; } = "zh-CN";
}
