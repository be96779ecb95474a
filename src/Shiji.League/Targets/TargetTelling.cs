using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>讲述指标 — which year and field, by which document.</summary>
internal sealed class TargetTelling : Telling<BuildTarget>
{
    public override IReadOnlyList<string> Columns => ["领域", "文号"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<BuildTarget> rows, Func<BuildTarget, long> amount, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ToldRecord>>([.. rows.Select(t => new ToldRecord(t.Id, t.Day, t.OrganisationId, $"{t.Year}年建团指标", $"/organisations/targets?year={t.Year}", amount(t), t.Evidence, "有效") { More = [t.Field.Word(), t.Document] })]);
}
