using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;

namespace Shiji.Kernel.Jobs;

internal static class JobScopes
{
    /// <summary>A scope of work of the program itself.</summary>
    public static AsyncServiceScope Own(this IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return scope;
    }
}
