using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;

namespace Shiji.Volunteering;

/// <summary>志愿服务模块 — volunteers, their teams, and what follows from their service.</summary>
public sealed class VolunteeringModule : Module
{
    public override string Key => "volunteer";

    public override string Name => "志愿服务";

    public override Task InstallAsync(ShijiDb db, CancellationToken cancel = default) => StandardKinds.InstallAsync(db, typeof(VolunteeringModule).Assembly, cancel);

    public override void Map(ModelBuilder model)
    {
    }
}
