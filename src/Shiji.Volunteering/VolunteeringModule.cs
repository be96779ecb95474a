using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Modules;

namespace Shiji.Volunteering;

/// <summary>志愿服务模块 — volunteers, their teams, and what follows from their service.</summary>
public sealed class VolunteeringModule : Module
{
    public override string Key => "volunteer";

    public override string Name => "志愿服务";

    public override void Map(ModelBuilder model)
    {
    }
}
