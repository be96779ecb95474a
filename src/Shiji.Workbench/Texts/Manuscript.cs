namespace Shiji.Workbench;

/// <summary>稿纸 — a text as its lines, cut into parts at its headings, so that one part at a time is edited.</summary>
public sealed class Manuscript
{
    public Manuscript(string text)
    {
        Lines = Cut(text);
        var starts = new List<int>();
        for (var i = 0; i < Lines.Count; i++)
            if (i == 0 || (IsHeading(Lines[i]) && !IsHeading(Lines[i - 1]))) starts.Add(i);
        Parts = [.. starts.Select((s, n) => (s, (n + 1 < starts.Count ? starts[n + 1] : Lines.Count) - s))];
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Where each part begins, and how many lines it has.</summary>
    public IReadOnlyList<(int Start, int Count)> Parts { get; }

    public IReadOnlyList<string> Of(int part) => [.. Lines.Skip(Parts[part].Start).Take(Parts[part].Count)];

    /// <summary>The whole text with one part written anew.</summary>
    public string With(int part, IEnumerable<string> lines) => string.Join('\n', [.. Lines.Take(Parts[part].Start), .. lines, .. Lines.Skip(Parts[part].Start + Parts[part].Count)]);

    public string TitleOf(int part) => part == 0 && !IsHeading(Lines[0]) ? "开头" : string.Join("，", Of(part).TakeWhile(IsHeading).Select(l => l.TrimStart('#', ' ')));

    public static List<string> Cut(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static bool IsHeading(string line) => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal);
}
