using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Exports;

/// <summary>导出登记 — what the hall gives to a program, in one visible list.</summary>
public static class ExportsServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddScoped<SendList>();
}
