using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>讲述队伍 — which team, of what kind, until when.</summary>
internal sealed class TeamTelling : Telling<Team>
{
    public override IReadOnlyList<string> Columns => ["类别", "备案号", "注销日"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Team> rows, Func<Team, long> amount, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ToldRecord>>(
    [
        .. rows.Select(t => new ToldRecord(t.Id, t.Day, t.OrganisationId, t.Name, $"/teams/{t.Id}", amount(t), t.Evidence, t.State.Word()) { More = [t.Kind.Word(), t.FilingNo, t.Until?.Word()] }),
    ]);
}
