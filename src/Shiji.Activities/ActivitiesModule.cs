using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Modules;

namespace Shiji.Activities;

/// <summary>活动模块 — activities, their sessions, who came, and what of it counts.</summary>
public sealed class ActivitiesModule : Module
{
    public override string Key => "activity";

    public override string Name => "活动";

    public override void Map(ModelBuilder model)
    {
    }
}
