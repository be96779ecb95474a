using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.Logs;

/// <summary>日志模块 — the log, its seals, anchors and cuts.</summary>
public sealed class LogModule : Module
{
    public override string Key => "log";

    public override string Name => "日志";

    public override IEnumerable<Type> Unlogged => [typeof(LogEntry), typeof(LogSeal), typeof(LogAnchor)];

    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<LogEntry>(), WriteRight.Of<LogCut>()];

    public override IEnumerable<Schedule> Schedules => [new(ClearLog.Kind, "job.log.at")];

    public override void Map(ModelBuilder model)
    {
        model.Entity<LogEntry>().HasIndex(e => new { e.Subject, e.SubjectId });
        model.Entity<LogEntry>().HasIndex(e => new { e.AccountId, e.Id });
        model.Entity<LogEntry>().HasIndex(e => e.At);
        model.Entity<LogEntry>().Ignore(e => e.OfSave);
        model.Entity<LogSeal>().HasKey(s => s.Position);
        model.Entity<LogSeal>().Property(s => s.Position).ValueGeneratedNever();
        model.Entity<LogSeal>().HasIndex(s => s.EntryId).IsUnique();
        model.Entity<LogAnchor>().HasKey(a => a.Position);
        model.Entity<LogAnchor>().Property(a => a.Position).ValueGeneratedNever();
        model.Entity<LogCut>().HasKey(c => c.Position);
        model.Entity<LogCut>().Property(c => c.Position).ValueGeneratedNever();
    }
}
