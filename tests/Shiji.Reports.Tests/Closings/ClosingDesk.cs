using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Closings;

namespace Shiji.Reports.Tests.Closings;

/// <summary>A staffed district whose secretaries close 2022H1: of a community, of its street, and two of the district.</summary>
internal sealed class ClosingDesk : IAsyncDisposable
{
    public static Period Half { get; } = Period.Half(2022, 1);

    public static ModuleList Modules { get; } = new([.. ModuleList.Kernel.All, new ReportsModule()]);

    private ClosingDesk(StaffedDistrict staffed) => Staffed = staffed;

    public StaffedDistrict Staffed { get; }

    public District District => Staffed.District;

    public Actor Street { get; private set; } = null!;

    public Actor First { get; private set; } = null!;

    public Actor Second { get; private set; } = null!;

    public static async Task<ClosingDesk> OpenAsync(Database database)
    {
        var staffed = await StaffedDistrict.OpenAsync(database, Modules, s => s.AddReports());
        return new(staffed)
        {
            Street = await staffed.PostAsync(staffed.Street, StandardRoles.Secretary),
            First = await staffed.PostAsync(District.Root, StandardRoles.Secretary),
            Second = await staffed.PostAsync(District.Root, StandardRoles.Secretary),
        };
    }

    public Task<Outcome<Closing>> SubmitAsync(Actor who, int node, string? reason = null, Period? period = null) =>
        Staffed.AsAsync(who, s => s.GetRequiredService<SubmitClosing>().DoAsync(node, period ?? Half, reason));

    /// <summary>Submits and lets the job do its work.</summary>
    public async Task<Closing> FreezeAsync(Actor who, int node, string? reason = null)
    {
        var submitted = await SubmitAsync(who, node, reason);
        Assert.Null(submitted.Refusal);
        await WorkAsync();
        return await FindAsync(submitted.Value!.Id);
    }

    /// <summary>Submitted, frozen and accepted.</summary>
    public async Task<Closing> CloseAsync(Actor who, int node, Actor by, string? reason = null)
    {
        var closing = await FreezeAsync(who, node, reason);
        Assert.Null(await AcceptAsync(by, closing.Id));
        return await FindAsync(closing.Id);
    }

    public Task<bool> WorkAsync() => Staffed.AsAsync(Actor.System, s => s.GetRequiredService<QueuedJob>().TakeAsync(ofProgram: false));

    public Task<Refusal?> AcceptAsync(Actor who, Guid id) => Staffed.AsAsync(who, s => s.GetRequiredService<AnswerClosing>().AcceptAsync(id));

    public Task<Refusal?> ReturnAsync(Actor who, Guid id, string? reason) => Staffed.AsAsync(who, s => s.GetRequiredService<AnswerClosing>().ReturnAsync(id, reason));

    public Task<Refusal?> WithdrawAsync(Actor who, Guid id) => Staffed.AsAsync(who, s => s.GetRequiredService<AnswerClosing>().WithdrawAsync(id));

    public Task<Closing> FindAsync(Guid id) => Staffed.SeeAsync(db => db.Set<Closing>().AsNoTracking().SingleAsync(c => c.Id == id));

    public Task<IReadOnlyList<string>> VerifyAsync(Closing closing) => Staffed.AsAsync(Actor.System, s => s.GetRequiredService<VerifyClosing>().DoAsync(closing));

    public Task<FrozenFigure?> FrozenAsync(Closing closing, string measure) =>
        Staffed.SeeAsync(db => db.Set<FrozenFigure>().AsNoTracking().SingleOrDefaultAsync(f => f.ClosingId == closing.Id && f.MeasureId == IdOf(measure)));

    public Task<BridgeLine?> BridgeAsync(Closing closing, string measure) =>
        Staffed.SeeAsync(db => db.Set<BridgeLine>().AsNoTracking().SingleOrDefaultAsync(f => f.ClosingId == closing.Id && f.MeasureId == IdOf(measure)));

    public int IdOf(string measure) => District.Catalogue.IdOf(District.Catalogue.Measure(measure)!);

    public ValueTask DisposeAsync() => Staffed.DisposeAsync();
}
