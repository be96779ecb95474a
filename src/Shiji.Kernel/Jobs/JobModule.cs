using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Proofs;

namespace Shiji.Kernel.Jobs;

/// <summary>任务模块 — the queue, its log, and what is due when.</summary>
public sealed class JobModule : Module
{
    public override string Key => "job";

    public override string Name => "后台任务";

    // Who may start, stop and repeat which is asked by the verbs, kind by kind.
    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<Job>(), WriteRight.Of<JobLine>()];

    // Each job keeps a log of its own; what its work changes is logged as that.
    public override IEnumerable<Type> Unlogged => [typeof(Job), typeof(JobLine), typeof(ScheduleMark)];

    public override IEnumerable<Schedule> Schedules =>
        [new(AnchorLog.Kind, "job.anchor.at"), new(ProveNightly.Kind, "job.prove.at"), new(ForgetJobs.Kind, "job.forget.at"), new(SettleDatabase.Kind, "job.settle.at")];

    public override IEnumerable<Type> Reminders => [typeof(JobsFailed)];

    public override void Map(ModelBuilder model)
    {
        model.Entity<Job>().Property(j => j.Id).ValueGeneratedNever();
        model.Entity<Job>().HasIndex(j => new { j.State, j.QueuedAt });
        model.Entity<Job>().HasIndex(j => j.QueuedAt);
        model.Entity<Job>().HasIndex(j => new { j.Kind, j.EndedAt });
        model.Entity<Job>().Ignore(j => j.IsOpen);
        model.Entity<JobLine>().HasIndex(l => l.JobId);
        model.Entity<ScheduleMark>().HasKey(m => m.Kind);
    }
}
