using Shiji.Kernel.Catalogues;

namespace Shiji.Kernel.Registers;

/// <summary>相近 — how much of what is to be asked is counted already, by name and unit (一数一源, domain.md §9.6).</summary>
public static class Likeness
{
    /// <summary>What is counted already and sounds like a register to be or one of its quantities, the likest first.</summary>
    /// <param name="least">From which likeness on, 0 to 1 (parameter <c>register.likeness</c>).</param>
    public static IReadOnlyList<LikeFigure> Of(Catalogue catalogue, RegisterCard card, decimal least, int most = 8)
    {
        List<string> asked = [card.Name ?? "", .. card.Columns.Where(c => c.Kind == ColumnType.Quantity && c.Name is not null).Select(c => card.Name + c.Name)];
        return
        [
            .. catalogue.Indicators.Select(i => new LikeFigure(i.Key, i.Name, IsIndicator: true, asked.Max(a => Between(a, i.Name))))
                .Concat(catalogue.Registers.Select(r => new LikeFigure(r.Key, r.Name, IsIndicator: false, asked.Max(a => Between(a, r.Name)))))
                .Where(l => l.Share >= least).OrderByDescending(l => l.Share).ThenBy(l => l.Key, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>Of the pairs of characters the shorter name has, how many the other has too.</summary>
    public static decimal Between(string a, string b)
    {
        var (x, y) = (Pairs(a), Pairs(b));
        return x.Count == 0 || y.Count == 0 ? 0 : (decimal)x.Intersect(y).Count() / Math.Min(x.Count, y.Count);
    }

    private static HashSet<string> Pairs(string text)
    {
        var plain = string.Concat(text.Where(char.IsLetterOrDigit));
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 1)).Select(i => plain.Substring(i, 2))];
    }
}

/// <summary>相近的数 — an indicator or a register that is there already.</summary>
/// <param name="Share">0 to 1.</param>
public sealed record LikeFigure(string Key, string Name, bool IsIndicator, decimal Share);
