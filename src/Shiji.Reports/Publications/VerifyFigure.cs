using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Reports.Closings;
using Shiji.Reports.Sources;

namespace Shiji.Reports.Publications;

/// <summary>核验数字 — by anybody who has the document: what a figure's code stands for, and whether it has been restated since. It tells what was published, and nothing that was not.</summary>
public sealed class VerifyFigure(ShijiDb db, CatalogueShelf shelf, ReadClosings closings, FigureReader figures)
{
    /// <summary>Null where there is no such code.</summary>
    public async Task<VerifiedFigure?> DoAsync(string? typed, CancellationToken cancel = default)
    {
        if (FigureCode.Read(typed) is not { } code) return null;
        using var _ = db.ByProgram(); // whoever asks need not be signed in
        if (await db.Set<PublishedFigure>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, cancel) is not { } figure) return null;
        var publication = await db.Set<Publication>().AsNoTracking().SingleAsync(p => p.Id == figure.PublicationId, cancel);
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => figure.At == null ? o.Id == figure.OrganisationId : o.Code == figure.At, cancel);
        var claimed = new FigureSource(figure.Bookmark, figure.Key, figure.Name, organisation.Code, figure.Period, figure.Exact, figure.Unit, figure.Printed, figure.Basis) { Edition = figure.Edition, Against = figure.Against, Beside = figure.Beside is { } beside ? FigureSource.Read(beside) : null };
        var catalogue = await shelf.TakeAsync(db, cancel);
        var period = PeriodText.Read(figure.Period).Value;
        var indicator = catalogue.Indicator(figure.Key);
        Period? against = figure.Against is { } other ? PeriodText.Read(other).Value : null;
        return new(figure, publication, organisation.Name, period)
        {
            Against = against,
            Altered = claimed.Digest != figure.Digest,
            Restated = indicator is null || figure.Edition is null ? null : await RestatedAsync(catalogue, indicator, figure, organisation.Id, period, cancel),
            Corrected = indicator is not null && (await LiveAsync(period) != figure.Exact?.Value || (against is { } then && await LiveAsync(then) != claimed.Beside?.Value)),
        };

        async Task<decimal?> LiveAsync(Period of) => (await figures.ReadAsync(catalogue, indicator!.Measures, [organisation.Id], [of], cancel)).Of(indicator, organisation.Id, of)?.Value;
    }

    /// <summary>A later edition, where it says something else.</summary>
    private async Task<Restatement?> RestatedAsync(Catalogue catalogue, Indicator indicator, PublishedFigure figure, int organisation, Period period, CancellationToken cancel)
    {
        var last = await db.Set<Closing>().AsNoTracking().Where(c => c.OrganisationId == organisation && c.Period == period.Key && c.State == ClosingState.Accepted && c.Edition > figure.Edition)
            .OrderByDescending(c => c.Edition).FirstOrDefaultAsync(cancel);
        if (last is null) return null;
        var amounts = await closings.FiguresAsync(last.Id, cancel);
        var value = indicator.Term.Of(m => amounts.GetValueOrDefault(catalogue.IdOf(m))?.Amount ?? 0);
        return value?.Value == figure.Exact?.Value ? null : new(last.Edition, indicator.Show(value), last.Reason);
    }
}

/// <summary>核验结果.</summary>
/// <param name="Organisation">单位全称.</param>
public sealed record VerifiedFigure(PublishedFigure Figure, Publication Publication, string Organisation, Period Period)
{
    /// <summary>对比期 of a change; null of a figure by itself.</summary>
    public Period? Against { get; init; }

    /// <summary>What is stored does not fit its digest: somebody wrote into it.</summary>
    public bool Altered { get; init; }

    /// <summary>重述 — null where no later edition says otherwise.</summary>
    public Restatement? Restated { get; init; }

    /// <summary>更正 — the records say something else now, and nobody has closed the period again yet.</summary>
    public bool Corrected { get; init; }
}

/// <summary>重述 — in which edition, what it says there, and why.</summary>
public sealed record Restatement(int Edition, string Shown, string? Reason);
