using Shiji.Office;
using Shiji.Reports.Sources;

namespace Shiji.Reports.Drafts;

/// <summary>打开的文稿 — its plain text, and the figures that say themselves where they came from.</summary>
public sealed record OpenedDraft(string Text, IReadOnlyList<CarriedFigure> Carried)
{
    /// <summary>Read from a .docx, into which words can be put.</summary>
    public bool IsWord { get; private init; }

    public static OpenedDraft Of(string text) => new(text, []);

    internal static OpenedDraft Of(DocxText docx)
    {
        var marks = docx.Marks.GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.First());
        var carried = SourceXml.Read(docx.Data).Select(s => marks.TryGetValue(s.Source.Bookmark, out var mark)
            ? new CarriedFigure(s.Source, s.Digest, mark.Start, mark.End, docx.Text[mark.Start..mark.End]) : new(s.Source, s.Digest, -1, -1, ""));
        return new(docx.Text, [.. carried]) { IsWord = true };
    }

    /// <summary>Whose bookmark a stretch of the text lies in, or on.</summary>
    internal CarriedFigure? At(int start, int end) => Carried.FirstOrDefault(c => c.Start >= 0 && c.Start < end && start < c.End);
}
