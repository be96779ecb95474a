using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Periods;
using Shiji.Reports.Drafts;
using Shiji.Reports.Phrases;
using Shiji.Reports.Publications;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Crossings;

/// <summary>文稿互核 — a checked draft against itself, against other drafts, and against what the same organisations have already sent out.</summary>
public sealed class CrossDrafts(ShijiDb db)
{
    public async Task<IReadOnlyList<Crossing>> DoAsync(Catalogue catalogue, CheckedDraft draft, (string Name, CheckedDraft Draft)? other = null, CancellationToken cancel = default)
    {
        List<Claim> own = [.. Of("本稿", draft)];
        List<Claim> beside = [.. other is { } o ? Of($"《{o.Name}》", o.Draft) : [], .. await PublishedAsync(catalogue, own, cancel)];
        // What went out disagrees among itself as it may: only what touches this draft is said here.
        return [.. draft.Figures.Where(IsPermuted).Select(f => Turned(own, f)), .. CrossClaims.Of([.. own, .. beside]).Where(c => c.Claims.Any(own.Contains))];
    }

    private static IEnumerable<Claim> Of(string text, CheckedDraft draft) =>
        from figure in draft.Figures
        where figure is { Indicator: not null, Printed: not null, Organisation: not null, Period: not null } && figure.Verdict is not (DraftVerdict.Ambiguous or DraftVerdict.Unsupported)
        select new Claim(text, figure.Indicator!, (figure.Organisation!.Id, figure.Organisation.ShortName ?? figure.Organisation.Name), figure.Period!.Value, figure.Printed!) { Part = figure.Facets is { } facets ? string.Join(',', facets.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")) : "" };

    private async Task<IEnumerable<Claim>> PublishedAsync(Catalogue catalogue, List<Claim> own, CancellationToken cancel)
    {
        var (keys, units) = (own.Select(c => c.Indicator.Key).Distinct().ToArray(), own.Select(c => c.Organisation.Id).Distinct().ToArray());
        var names = own.Select(c => c.Organisation).DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Name);
        var rows = await (from f in db.Set<PublishedFigure>()
                          where keys.Contains(f.Key) && units.Contains(f.OrganisationId)
                          join p in db.Set<Publication>() on f.PublicationId equals p.Id
                          where p.State == PublicationState.Issued
                          select new { f.Key, f.OrganisationId, f.Period, f.Printed, p.Title }).AsNoTracking().ToListAsync(cancel);
        return rows.Select(r => catalogue.Indicator(r.Key) is { } indicator && PeriodText.Read(r.Period) is { Ok: true, Value: var period } && PrintedNumber.TryParse(r.Printed, out _) is { } printed
            ? new Claim($"已成文的《{r.Title}》", indicator, (r.OrganisationId, names[r.OrganisationId]), period, printed) : null).OfType<Claim>();
    }

    /// <summary>A wrong number that has the true one's digits in another order.</summary>
    private static bool IsPermuted(CheckedFigure figure) => figure is { Verdict: DraftVerdict.Wrong, Printed: { Hedge: Hedge.None or Hedge.Reach } printed, Indicator: { } indicator, Ledger: { } ledger }
        && CrossClaims.Permuted(printed.Value, Digits.Round((indicator.As.Suffix == "%" ? ledger.Value * 100 : ledger.Value / FigureWords.BaseOf(indicator)) / printed.LastDigit, 0) * printed.LastDigit);

    private static Crossing Turned(List<Claim> own, CheckedFigure figure) =>
        new(CrossingKind.Permuted, $"“{figure.Text}”像是数字颠倒：账上“{figure.Indicator!.Name}”是 {figure.Indicator.Show(figure.Ledger)}。", [.. own.Where(c => c.Printed == figure.Printed && c.Indicator == figure.Indicator)]);
}
