using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Shiji.Kernel.Data;

/// <summary>One model for each list of modules, not for the type of the context: in one process there may be two.</summary>
internal sealed class ModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as ShijiDb)?.Modules, designTime);
}
