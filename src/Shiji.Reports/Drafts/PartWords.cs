using System.Text.RegularExpressions;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Registers;

namespace Shiji.Reports.Drafts;

/// <summary>分项用语 — which part of its indicator a figure behind 其中 speaks of, from the options named in its clause: 30个集体获评市区级“青年文明号”.</summary>
internal static partial class PartWords
{
    private const string Breaks = "，；。！？\n";
    private const string OnePerson = "个人";

    /// <summary>The narrowed key's filters; null where the indicator is no count of a register, or no option narrows it.</summary>
    public static (Register Register, IReadOnlyList<FacetFilter> Filters)? Of(Catalogue catalogue, Indicator indicator, DraftFigure figure, string text, IReadOnlyList<DraftFigure> all)
    {
        if (indicator.Single is not { IsHeadcount: false, CountsOneEach: true } measure || measure.RecordType != typeof(RegisterRow)) return null;
        if (catalogue.Registers.FirstOrDefault(r => r.Id == measure.Series) is not { IsStock: false } register) return null;
        var own = measure.Key.IndexOf('[') is >= 0 and var at ? FacetFilter.Read(measure.Key[(at + 1)..^1], register) ?? [] : [];
        var (from, until) = Clause(text, figure);
        var filters = register.Columns.Where(c => c.OptionList.Count > 0).Select(column => (Column: column, Named: Named(column, figure, text, from, until, all)))
            .Where(n => n.Named.Count > 0 && n.Named.Count < n.Column.OptionList.Count)
            .Select(n => new FacetFilter(n.Column, [.. n.Named.Where(o => own.FirstOrDefault(f => f.Column.Key == n.Column.Key)?.Options.Contains(o) ?? true)])).ToList();
        if (filters.Count == 0 || filters.Exists(f => f.Options.Count == 0)) return null;
        return (register, [.. filters, .. own.Where(f => !filters.Exists(n => n.Column.Key == f.Column.Key))]);
    }

    /// <summary>Beside the figure first; else anywhere in its clause, but not what stands right behind another figure, for that is the other's.</summary>
    private static List<string> Named(RegisterColumn column, DraftFigure figure, string text, int from, int until, IReadOnlyList<DraftFigure> all)
    {
        if (Levels(column))
        {
            var level = Level().Match(text, from, until - from);
            return level.Success ? [.. column.OptionList.Where(o => level.Value.Contains(o, StringComparison.Ordinal))] : [];
        }

        var left = Math.Max(from, all.Where(f => f.Until <= figure.From).Select(f => f.Until).DefaultIfEmpty(0).Max());
        var stop = text.IndexOf('、', figure.Until, until - figure.Until); // 区级9054枚、市级120枚: each has its own
        var right = Math.Min(stop < 0 ? until : stop, all.Where(f => f.From >= figure.Until).Select(f => f.From).DefaultIfEmpty(until).Min());
        List<string> near = [.. column.OptionList.Where(o => text.IndexOf(o, left, right - left, StringComparison.Ordinal) >= 0)];
        if (near.Count > 0) return near;
        if (column.OptionList.Contains(OnePerson) && figure.Unit is "名" or "人") return [OnePerson];
        return [.. column.OptionList.Where(o => text.IndexOf(o, from, until - from, StringComparison.Ordinal) is >= 0 and var at && !all.Any(f => f.Until == at))];
    }

    private static (int From, int Until) Clause(string text, DraftFigure figure) =>
        (text.AsSpan(0, figure.From).LastIndexOfAny(Breaks) + 1, text.AsSpan(figure.Until).IndexOfAny(Breaks) is >= 0 and var end ? figure.Until + end : text.Length);

    /// <summary>市区级 names two: options of one character are read only so.</summary>
    private static bool Levels(RegisterColumn column) => column.OptionList.Any(o => o.Length == 1);

    [GeneratedRegex("(?:全国|国家|省|市|区|、|和|及)+级")]
    private static partial Regex Level();
}
