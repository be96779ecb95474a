using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Modules;

namespace Shiji.Api;

/// <summary>接口模块 — the answers kept for a while, so that nothing is done twice.</summary>
public sealed class ApiModule : Module
{
    public override string Key => "api";

    public override string Name => "接口";

    // What was done is logged by itself; that it was answered need not be.
    public override IEnumerable<Type> Unlogged => [typeof(KeptAnswer)];

    public override void Map(ModelBuilder model)
    {
        model.Entity<KeptAnswer>().HasKey(a => new { a.KeyId, a.Token });
        model.Entity<KeptAnswer>().HasIndex(a => a.At);
    }
}
