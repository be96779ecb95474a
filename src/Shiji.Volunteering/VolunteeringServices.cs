using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Volunteering;

/// <summary>志愿服务登记 — what it gives to a program, in one visible list.</summary>
public static class VolunteeringServices
{
    public static IServiceCollection AddVolunteering(this IServiceCollection services) => services
        .AddConsequences();
}
