using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>The bookmarks of one document. Word keeps the first of two with one name and tells nobody, so the second is refused here.</summary>
internal sealed class Bookmarks
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    public (W.BookmarkStart Start, W.BookmarkEnd End) Open(string name)
    {
        if (!names.Add(name))
            throw new ArgumentException($"Two figures carry the bookmark «{name}»; Word does not tell upper from lower case.", nameof(name));
        var id = Lengths.Text(names.Count);
        return (new W.BookmarkStart { Id = id, Name = name }, new W.BookmarkEnd { Id = id });
    }
}
