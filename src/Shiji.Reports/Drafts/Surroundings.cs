namespace Shiji.Reports.Drafts;

/// <summary>上下文 — what stands around a figure: its own clause on either side, its sentence, and the words its paragraph and chapter open with.</summary>
internal sealed record Surroundings(string Left, string Right, string Sentence, string Lead, string Headings)
{
    private const string Ends = "。！？；\n";
    private const string Breaks = "，、；。：！？\n";
    private const int LongestLead = 40;

    /// <summary>One for each figure, in their order.</summary>
    public static IReadOnlyList<Surroundings> Of(string text, IReadOnlyList<DraftFigure> figures)
    {
        var headings = HeadingsOf(text);
        return [.. figures.Select((f, i) =>
        {
            var (from, until) = (Back(text, f.From, Ends), Ahead(text, f.Until, Ends));
            var paragraph = Back(text, f.From, "\n");
            var left = Math.Max(Back(text, f.From, Breaks), i > 0 ? figures[i - 1].Until : 0);
            if (left == f.From && from < left) left = Math.Max(Back(text, left - 1, Breaks), i > 0 ? figures[i - 1].Until : 0); // 达到99%、…: the clause before it
            var right = Math.Min(Ahead(text, f.Until, Breaks), i + 1 < figures.Count ? figures[i + 1].From : text.Length);
            var number = f.Phrase.AsSpan().IndexOfAny("0123456789一二三四五六七八九十百千万亿两*"); // 共计, 超 before it speak too
            return new Surroundings(text[left..(f.From + Math.Max(0, number))], text[f.Until..right], text[from..until], text[paragraph..Math.Min(text.Length, paragraph + LongestLead)], headings(f.From));
        })];
    }

    private static int Back(string text, int at, string marks) => text.AsSpan(0, Math.Max(0, at)).LastIndexOfAny(marks) + 1;

    private static int Ahead(string text, int at, string marks) => text.AsSpan(at).IndexOfAny(marks) is >= 0 and var end ? at + end : text.Length;

    /// <summary>The headings above a place: lines that open with a numeral, up to their first full stop, and short lines that stand alone; a title is none.</summary>
    private static Func<int, string> HeadingsOf(string text)
    {
        var marks = new List<(int At, int Level, string Words)> { (0, 0, "") };
        for (var at = 0; at < text.Length; at = Ahead(text, at, "\n") + 1)
        {
            var line = text[at..Math.Min(Ahead(text, at, "。\n"), at + 60)];
            var alone = line.Length is > 0 and <= 30 && line.Length == Ahead(text, at, "\n") - at && line.AsSpan().IndexOfAny('，', '；') < 0 && !line.Contains("总结", StringComparison.Ordinal);
            var level = line.Length == 0 ? 0 : line[0] is '#' ? 1 : "一二三四五六七八九十".Contains(line[0], StringComparison.Ordinal) && line.AsSpan(0, Math.Min(4, line.Length)).Contains('、') ? 1 : line[0] is '（' or '(' ? 2 : alone ? 1 : 0;
            if (level > 0) marks.Add((at, level, line));
        }

        return place =>
        {
            var above = marks.Where(m => m.At <= place).ToList();
            var second = above.FindLast(m => m.Level == 2).Words ?? "";
            var first = above.FindLastIndex(m => m.Level == 1);
            return first >= 0 && above.FindLastIndex(m => m.Level == 2) < first ? above[first].Words : (first >= 0 ? above[first].Words : "") + second;
        };
    }
}
