using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Reports.Closings;
using Shiji.Reports.Publications;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>一次结账页 — what was frozen, what has moved since, and how it came from the edition before; accept, return, withdraw, check.</summary>
public sealed partial class ClosingPage
{
    private const int MostWrong = 20;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private ReadClosings Read { get; set; } = null!;

    [Inject] private ClosingUnits Units { get; set; } = null!;

    [Inject] private AnswerClosing Answer { get; set; } = null!;

    [Inject] private VerifyClosing Verify { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private Closing? Closing { get; set; }

    private Period Period { get; set; }

    private string Unit { get; set; } = "";

    private string Code { get; set; } = "";

    private bool MayAnswer { get; set; }

    private bool MayWithdraw { get; set; }

    private IReadOnlyList<ComparedFigure> Figures { get; set; } = [];

    private IReadOnlyList<BridgeRow> Bridge { get; set; } = [];

    private IReadOnlyList<UsedBy> Used { get; set; } = [];

    /// <summary>The page of the edition before; null where there is none.</summary>
    private string? Earlier { get; set; }

    private IReadOnlyList<string>? Wrong { get; set; }

    private string Here => To(ClosingMarks.Address(Id));

    protected override async Task OnInitializedAsync()
    {
        Closing = await Db.Set<Closing>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, Cancel);
        if (Closing is not { } closing)
        {
            Refuse(new("没有这次结账，或者不归您现在的岗位管。"));
            return;
        }

        Period = Period.Of(closing.Period);
        var unit = await Db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == closing.OrganisationId, Cancel);
        (Unit, Code) = (unit?.Called() ?? "", unit?.Code ?? "");
        var waits = closing.State == ClosingState.Submitted;
        MayWithdraw = waits && await Db.CheckAsync(Permission.ClosePeriods, closing.OrganisationId, Cancel) is null;
        MayAnswer = waits && closing.SubmittedById != Db.Actor.AccountId && await Db.CheckAsync(Permission.ClosePeriods, await Units.AcceptorAsync(closing.OrganisationId, Period, Cancel), Cancel) is null;
        if (closing.Digest is null) return;
        Figures = [.. (await Read.CompareAsync(Where.Catalogue, closing, Cancel)).OrderByDescending(f => f.Moved)];
        var measures = Where.Catalogue.Measures.ToDictionary(Where.Catalogue.IdOf);
        Bridge = [.. (await Db.Set<BridgeLine>().AsNoTracking().Where(b => b.ClosingId == Id).ToListAsync(Cancel))
            .Where(b => measures.ContainsKey(b.MeasureId)).Select(b => new BridgeRow(measures[b.MeasureId], b)).OrderBy(b => b.Measure.Key, StringComparer.Ordinal)];
        Used = await UsedAsync();
        Earlier = await Db.Set<Closing>().Where(c => c.OrganisationId == closing.OrganisationId && c.Period == closing.Period && c.State == ClosingState.Accepted && c.Edition < closing.Edition)
            .OrderByDescending(c => c.Edition).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(Cancel) is { } before ? To(ClosingMarks.Address(before)) : null;
    }

    private Task AcceptAsync() => DoAsync(Answer.AcceptAsync(Id, Cancel));

    private Task ReturnAsync() => DoAsync(Answer.ReturnAsync(Id, Reason, Cancel));

    private Task WithdrawAsync() => DoAsync(Answer.WithdrawAsync(Id, Cancel));

    private async Task VerifyAsync() => Wrong = await Verify.DoAsync(Closing!, Cancel);

    private async Task DoAsync(Task<Refusal?> act)
    {
        if (await act is { } refusal) Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        else Navigation.NavigateTo(Here);
    }

    /// <summary>Seen from the unit and the period that were closed, wherever the reader came from.</summary>
    private string To(string path) => Code.Length == 0 ? Where.To(path) : (Where with { Period = Period }).ToOther(path, Code);

    /// <summary>The records behind a line of the bridge.</summary>
    private string MovesOf(BridgeRow row) => To(ClosingMarks.Address(Id) + Where.Keyed("moves", row.Measure.Key));

    private string HrefOf(ComparedFigure figure) => To(Figure.Of(figure.Indicator).Path);

    private static string Signed(BridgeRow row, long amount) => row.Measure.IsHeadcount ? "" : amount == 0 ? "0" : $"{(amount > 0 ? "+" : "−")}{Digits.Grouped(Math.Abs(amount))}";

    /// <summary>Every document that printed figures of this edition, and how many of those have moved since.</summary>
    private async Task<List<UsedBy>> UsedAsync()
    {
        var moved = Figures.Where(f => f.Moved).Select(f => f.Indicator.Key).ToArray();
        return await Db.Set<Publication>().AsNoTracking().Where(p => p.ClosingId == Id).OrderByDescending(p => p.IssuedAt)
            .Select(p => new UsedBy(p, Db.Set<PublishedFigure>().Count(f => f.PublicationId == p.Id && moved.Contains(f.Key)))).ToListAsync(Cancel);
    }

    private sealed record UsedBy(Publication Publication, int Moved);

    private sealed record BridgeRow(Measure Measure, BridgeLine Line);
}
