using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Modules;

/// <summary>模块 — the front door of a line or of a part of the kernel: what it stores and what it counts.</summary>
public abstract class Module
{
    /// <summary>标识 — opens its measures' keys.</summary>
    public abstract string Key { get; }

    public abstract string Name { get; }

    public virtual IEnumerable<Measure> Measures => [];

    /// <summary>The tables it brings: one map for each entity.</summary>
    public abstract void Map(ModelBuilder model);
}

/// <summary>模块表 — every module of this program, listed by hand.</summary>
public sealed record ModuleList(IReadOnlyList<Module> All)
{
    /// <summary>The kernel's own modules; a program adds its lines behind them.</summary>
    public static ModuleList Kernel { get; } = new([new KernelModule(), new Organisations.OrganisationModule(), new Registers.RegisterModule()]);
}
