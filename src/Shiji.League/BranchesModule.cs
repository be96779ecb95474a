using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>建团模块 — how many organisations are to be founded, and what the number of members says of those there are.</summary>
public sealed class BranchesModule : Module
{
    private const string Group = "组织工作";

    public override string Key => "branch";

    public override string Name => "建团";

    public override IEnumerable<Measure> Measures => TargetMeasures.All;

    public override IEnumerable<Telling> Tellings => [new TargetTelling()];

    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<BuildTarget>(Permission.ReviewRecords)];

    public override IEnumerable<ModulePage> Pages =>
    [
        new(Group, "两新建团", "/organisations/targets", Permission.ReadFigures),
        new(Group, "人数检查", "/organisations/sizes", Permission.ReadRecords),
    ];

    public override void Map(ModelBuilder model)
    {
        model.Entity<BuildTarget>().HasIndex(t => new { t.Day, t.OrganisationId });
        model.Entity<BuildTarget>().HasIndex(t => new { t.OrganisationId, t.Year, t.Field }).IsUnique().HasFilter("NOT void"); // one number for each
    }
}
