using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Drafts;

/// <summary>核稿 — every figure of a draft written by hand is found, understood from its words, looked up and judged (domain.md §8.3, §8.4).</summary>
public sealed partial class CheckDraft(ShijiDb db, FigureReader figures, RuleReader rules, DistrictClock clock)
{
    /// <param name="catalogue">目录。</param>
    /// <param name="draft">The draft as plain text, with what it carries of where its figures came from.</param>
    /// <param name="organisation">Whose draft it is: what names no other organisation is taken to be of this one.</param>
    /// <param name="period">What it reports: what names no other period is taken to be of this one.</param>
    public async Task<CheckedDraft> DoAsync(Catalogue catalogue, OpenedDraft draft, Organisation organisation, Period period, CancellationToken cancel = default)
    {
        var flat = Flattened.Of(draft.Text);
        var found = FindFigures.In(flat.Text);
        var named = await NamesAsync(flat.Text, cancel);
        var choose = new ChooseIndicator(catalogue, CueBook.Standard);
        var codes = await CodesAsync(draft, cancel);
        var meanings = found.Zip(Surroundings.Of(flat.Text, found), (f, around) => Carried(f, around, flat, draft, catalogue, codes) ?? Understand(f, around, choose, named, flat.Text, organisation.Id, period))
            .Where(m => !m.Figure.IsCoverage || m.Taken is not null).ToList();
        Refer(meanings, flat.Text);
        await NarrowAsync(meanings, found, flat.Text, catalogue, cancel);
        var earlier = meanings.Select(m => m.Period).Distinct().SelectMany(Earlier).ToList();
        var table = await figures.ReadAsync(catalogue, meanings.SelectMany(m => m.Candidates).SelectMany(c => c.Indicator.Measures),
            meanings.Select(m => m.Organisation).Append(organisation.Id), [.. meanings.Select(m => m.Period), .. earlier, period], cancel);
        var ids = meanings.Select(m => m.Organisation).Distinct().ToArray();
        var organisations = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var judge = new JudgeFigure(table, SummaryRules.StyleOf((await rules.HistoryAsync(cancel)).On(clock.Today)));
        return new(draft.Text, organisation, period, [.. meanings.Select((m, i) => Checked(flat, m, i > 0 ? meanings[i - 1] : null, judge, organisations.GetValueOrDefault(m.Organisation)))]);
    }

    /// <summary>The same span a year before, and the one that lies just before.</summary>
    internal static IEnumerable<Period> Earlier(Period period)
    {
        yield return new(period.From.AddYears(-1), period.Until.AddYears(-1));
        if (period.Key is not { } key) yield break;
        var months = PeriodKey.MonthsOf(key).Length;
        if (months < 12) yield return new(period.From.AddMonths(-months), period.From);
    }

    private static Meaning Understand(DraftFigure figure, Surroundings around, ChooseIndicator choose, OrganisationWords named, string text, int organisation, Period period)
    {
        var sentence = text.AsSpan(0, figure.From).LastIndexOfAny("。！？；\n") + 1;
        var (span, note) = PeriodWords.Of(text[sentence..figure.From], period);
        var unit = named.Before(sentence, figure.From);
        if (unit is { Several: true }) note = "文中的单位名称不止一个组织在用，按送核的组织核。" + note;
        return new(figure, around, choose.For(figure, around), unit is { Several: false } one ? one.Organisation : organisation, span, note);
    }

    /// <summary>去年同期为1.1万场次 says of what by what stands before it: the nearest figure of the same unit in its paragraph.</summary>
    private static void Refer(List<Meaning> meanings, string text)
    {
        for (var i = 1; i < meanings.Count; i++)
        {
            var meaning = meanings[i];
            if (meaning.Candidates.Count > 0 || !Referring().IsMatch(meaning.Around.Left)) continue;
            var paragraph = text.AsSpan(0, meaning.Figure.From).LastIndexOf('\n') + 1;
            if (meanings.FindLastIndex(i - 1, m => m.Figure.From >= paragraph && m.Figure.Unit == meaning.Figure.Unit && m.Taken is not null) is >= 0 and var of)
                meanings[i] = meaning with { Candidates = [meanings[of].Taken!], Organisation = meanings[of].Organisation };
        }
    }

    [GeneratedRegex("(?:去年|上年|前年|同期|上期|上季度|上月)[^，。；]{0,6}$")]
    private static partial Regex Referring();

    /// <summary>What the document itself says the figure is; null where it says nothing, or nothing that is known here.</summary>
    private static Meaning? Carried(DraftFigure figure, Surroundings around, Flattened flat, OpenedDraft draft, Catalogue catalogue, Dictionary<string, int> codes)
    {
        var (start, end) = flat.Span(figure.From, figure.Until);
        return draft.At(start, end)?.Source is { } source && catalogue.Indicator(source.Key) is { } indicator && codes.TryGetValue(source.Organisation, out var organisation) && PeriodText.Read(source.Period) is { Ok: true, Value: var period }
            ? new(figure, around, [new(indicator, double.MaxValue, ["文件自带的数源"])], organisation, period, null) : null;
    }

    /// <summary>What stands behind 其中 is looked up by its facets, straight from the records: the book does not keep every part of every part.</summary>
    private async Task NarrowAsync(List<Meaning> meanings, IReadOnlyList<DraftFigure> found, string text, Catalogue catalogue, CancellationToken cancel)
    {
        for (var i = 0; i < meanings.Count; i++)
        {
            var meaning = meanings[i];
            if (meaning.Taken is not { } taken || !meaning.IsPart(i > 0 ? meanings[i - 1] : null) || meaning.Figure.Printed is null) continue;
            if (PartWords.Of(catalogue, taken.Indicator, meaning.Figure, text, found) is not { } part) continue;
            if (RegisterMeasures.Part(part.Register.Key + FacetFilter.KeyOf(part.Filters), catalogue.Registers) is not { } measure) continue;
            if (!(await db.FiguresInReachAsync([meaning.Organisation], cancel))(meaning.Organisation, meaning.Period)) continue;
            var amount = await measure.ListCountAsync(db, meaning.Organisation, meaning.Period, cancel);
            meanings[i] = meaning with { Part = new(part.Filters.ToDictionary(f => f.Column.Key, f => string.Join('|', f.Options)), FacetFilter.WordsOf(part.Filters), amount) };
        }
    }

    private async Task<Dictionary<string, int>> CodesAsync(OpenedDraft draft, CancellationToken cancel)
    {
        var codes = draft.Carried.Select(c => c.Source.Organisation).Distinct().ToArray();
        return await db.Set<Organisation>().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Id, cancel);
    }

    private static CheckedFigure Checked(Flattened flat, Meaning meaning, Meaning? before, JudgeFigure judge, Organisation? organisation)
    {
        var (start, end) = flat.Span(meaning.Figure.From, meaning.Figure.Until);
        return judge.Of(meaning, before, new(start, end, flat.Original[start..end], meaning.Around.Sentence, DraftVerdict.Unsupported, "")
        {
            Printed = meaning.Figure.Printed,
            Unit = meaning.Figure.Unit,
            Organisation = organisation,
            Period = meaning.Period,
        });
    }

    private async Task<OrganisationWords> NamesAsync(string text, CancellationToken cancel)
    {
        var all = await db.Set<Organisation>().AsNoTracking().Select(o => new { o.Id, o.Name, o.ShortName }).ToListAsync(cancel);
        return new(text, all.SelectMany(o => OrganisationWords.NamesOf(o.Name, o.ShortName).Select(n => (n, o.Id))));
    }
}
