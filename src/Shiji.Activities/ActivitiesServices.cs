using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Activities;

/// <summary>活动登记 — what it gives to a program, in one visible list.</summary>
public static class ActivitiesServices
{
    public static IServiceCollection AddActivities(this IServiceCollection services) => services;
}
