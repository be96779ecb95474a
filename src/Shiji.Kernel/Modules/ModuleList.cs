using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Modules;

/// <summary>模块表 — every module of this program, listed by hand.</summary>
public sealed class ModuleList(params IReadOnlyList<Module> all)
{
    /// <summary>The kernel's own modules; a program adds its lines behind them.</summary>
    public static ModuleList Kernel { get; } = new(new KernelModule(), new OrganisationModule(), new RegisterModule(), new PeopleModule(), new AccessModule(), new LogModule());

    public IReadOnlyList<Module> All { get; } = all;

    internal WriteRights Rights { get; } = new(all.SelectMany(m => m.Writes));

    internal IReadOnlySet<Type> Unlogged { get; } = all.SelectMany(m => m.Unlogged).ToHashSet();

    internal IReadOnlySet<(Type, string)> Secrets { get; } = all.SelectMany(m => m.Secrets).ToHashSet();
}
