using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;

namespace Shiji.Kernel.Modules;

/// <summary>模块表 — every module of this program, listed by hand.</summary>
public sealed class ModuleList(params IReadOnlyList<Module> all)
{
    /// <summary>The kernel's own modules; a program adds its lines behind them.</summary>
    public static ModuleList Kernel { get; } = new(new KernelModule(), new OrganisationModule(), new RegisterModule(), new RequestModule(), new PeopleModule(), new AccessModule(), new LogModule(), new JobModule(), new NoticeModule());

    public IReadOnlyList<Module> All { get; } = all;

    /// <summary>Every kind of job this program can do, by key.</summary>
    public IReadOnlyDictionary<string, JobKind> Jobs { get; } = all.SelectMany(m => m.Jobs.Concat(m.Schedules.Select(s => s.Kind))).ToDictionary(k => k.Key);

    public IReadOnlyList<Schedule> Schedules { get; } = [.. all.SelectMany(m => m.Schedules)];

    public IReadOnlyList<Type> Reminders { get; } = [.. all.SelectMany(m => m.Reminders)];

    public IReadOnlyList<Type> Pending { get; } = [.. all.SelectMany(m => m.Pending)];

    /// <summary>How records are told, by their type.</summary>
    public IReadOnlyDictionary<Type, Telling> Tellings { get; } = all.SelectMany(m => m.Tellings).ToDictionary(t => t.RecordType);

    /// <summary>The menu's groups and their pages, in the modules' order.</summary>
    public IReadOnlyList<ModulePage> Pages { get; } = [.. all.SelectMany(m => m.Pages)];

    internal WriteRights Rights { get; } = new(all.SelectMany(m => m.Writes));

    internal IReadOnlySet<Type> Unlogged { get; } = all.SelectMany(m => m.Unlogged).ToHashSet();

    internal IReadOnlySet<(Type, string)> Secrets { get; } = all.SelectMany(m => m.Secrets).ToHashSet();
}
