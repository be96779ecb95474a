using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Shiji.Kernel.Data;

/// <summary>模型钥 — programs with other modules have other models, also within one process.</summary>
internal sealed class ModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (typeof(ShijiDb), ((ShijiDb)context).Modules, designTime);
}
