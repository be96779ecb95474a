using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Modules;

/// <summary>模块 — the front door of a line or of a part of the kernel: what it stores and what it counts.</summary>
public abstract class Module
{
    /// <summary>标识 — opens its measures' keys.</summary>
    public abstract string Key { get; }

    public abstract string Name { get; }

    public virtual IEnumerable<Measure> Measures => [];

    /// <summary>随数据而定的度量 — the parts that follow from what the district keeps as data: one for each kind, for each place.</summary>
    public virtual Task<IReadOnlyList<Measure>> PartsAsync(ShijiDb db, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Measure>>([]);

    /// <summary>讲述 — how its records are told behind a figure: one for each type that it measures.</summary>
    public virtual IEnumerable<Telling> Tellings => [];

    /// <summary>写入权 — who may save rows of its types.</summary>
    public virtual IEnumerable<WriteRight> Writes => [];

    /// <summary>不留痕 — what is derived, or logged in its own way.</summary>
    public virtual IEnumerable<Type> Unlogged => [];

    /// <summary>密项 — properties whose content the log must not hold.</summary>
    public virtual IEnumerable<(Type Type, string Property)> Secrets => [];

    /// <summary>后台任务 — what it does behind the pages.</summary>
    public virtual IEnumerable<JobKind> Jobs => [];

    /// <summary>定时任务 — what the program does by itself, and when.</summary>
    public virtual IEnumerable<Schedule> Schedules => [];

    /// <summary>提醒来源 — the <see cref="Notices.IReminder"/>s it brings.</summary>
    public virtual IEnumerable<Type> Reminders => [];

    /// <summary>在办来源 — the <see cref="Pending.IPendingTasks"/> it brings.</summary>
    public virtual IEnumerable<Type> Pending => [];

    /// <summary>仍有来往 — people of whom its rows speak after a day, or still: whose files retention leaves alone. Null where its rows name nobody.</summary>
    public virtual IQueryable<int>? SeenAfter(ShijiDb db, DateOnly day) => null;

    /// <summary>本人的记录 — what its rows hold about somebody, for that person to see and to take away (PIPL art. 45).</summary>
    public virtual Task<IReadOnlyList<MyRow>> MineAsync(ShijiDb db, int person, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<MyRow>>([]);

    /// <summary>栏目 — the pages it brings to the menu, in their order.</summary>
    public virtual IEnumerable<ModulePage> Pages => [];

    /// <summary>标准数据 — puts what every district begins with, and this one lacks, beside what it has; saves nothing itself.</summary>
    public virtual Task InstallAsync(ShijiDb db, CancellationToken cancel = default) => Task.CompletedTask;

    /// <summary>遗忘 — clears what it keeps of people beside their files, when those are erased; figures stand, and it saves nothing itself.</summary>
    public virtual Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel = default) => Task.CompletedTask;

    /// <summary>The tables it brings: one map for each entity.</summary>
    public abstract void Map(ModelBuilder model);
}
