using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>志愿服务模块 — volunteers, their teams, and what follows from their service.</summary>
public sealed class VolunteeringModule : Module
{
    public override string Key => "volunteer";

    public override string Name => "志愿服务";

    public override IEnumerable<Measure> Measures =>
    [
        .. Consequences.Measures,
    ];

    public override async Task<IReadOnlyList<Measure>> PartsAsync(ShijiDb db, CancellationToken cancel = default) =>
    [
        .. await Consequences.PartsAsync(db, cancel),
    ];

    public override IEnumerable<Telling> Tellings =>
    [
        .. Consequences.Tellings,
    ];

    public override IEnumerable<WriteRight> Writes =>
    [
        .. Consequences.Writes,
    ];

    public override IEnumerable<Type> Reminders =>
    [
        .. Consequences.Reminders,
    ];

    public override IEnumerable<ModulePage> Pages =>
    [
        .. Consequences.Pages,
    ];

    public override async Task InstallAsync(ShijiDb db, CancellationToken cancel = default)
    {
        await StandardKinds.InstallAsync(db, typeof(VolunteeringModule).Assembly, cancel);
        await Consequences.InstallAsync(db, cancel);
    }

    public override void Map(ModelBuilder model)
    {
        Consequences.Map(model);
    }
}
