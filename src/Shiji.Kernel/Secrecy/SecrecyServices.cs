using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Kernel.Secrecy;

/// <summary>密封登记 — what a program with a key ring gets.</summary>
public static class SecrecyServices
{
    public static IServiceCollection AddSecrecy(this IServiceCollection services, KeyRing ring) => services
        .AddSingleton(ring)
        .AddSingleton<Vault>()
        .AddScoped<Reseal>();
}
