using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.Notices;

/// <summary>提醒模块 — what was told to whom.</summary>
public sealed class NoticeModule : Module
{
    public override string Key => "notice";

    public override string Name => "提醒";

    // What it tells of is logged where it happened.
    public override IEnumerable<Type> Unlogged => [typeof(Notice)];

    public override IEnumerable<Schedule> Schedules => [new(Remind.Kind, "job.remind.at")];

    public override void Map(ModelBuilder model)
    {
        model.Entity<Notice>().HasIndex(n => new { n.AccountId, n.Key }).IsUnique();
        model.Entity<Notice>().HasIndex(n => new { n.AccountId, n.ReadAt });
        model.Entity<Notice>().HasIndex(n => n.At);
    }
}
