using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities;
using Shiji.Api;
using Shiji.Imports;

namespace Shiji.Volunteering;

/// <summary>志愿服务登记 — what it gives to a program, in one visible list.</summary>
public static class VolunteeringServices
{
    public static IServiceCollection AddVolunteering(this IServiceCollection services) => services.AddVolunteers().AddTeams().AddTraining().AddPool().AddConsequences();

    private static IServiceCollection AddVolunteers(this IServiceCollection services) => services
        .AddScoped<Enrol>()
        .AddScoped<RegisterVolunteer>()
        .AddScoped<ChangeVolunteer>()
        .AddScoped<NoteServed>()
        .AddScoped<ApplyToVolunteer>()
        .AddScoped<ReviewApplication>()
        .AddScoped<OwnVolunteer>()
        .AddScoped<KindSource, VolunteerKinds>()
        .AddScoped<UndoVolunteers>()
        .AddScoped<PersonNumbers, VolunteerNumbers>()
        .AddScoped<IQualification, VolunteerSkills>()
        .AddSingleton<ApiPart, VolunteeringApi>().AddSingleton<ApiPart, ConsequencesApi>()
        .AddSingleton(new PresetShelf(typeof(VolunteeringServices).Assembly, null));

    private static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddScoped<ApplyForTeam>()
        .AddScoped<ReviewTeam>()
        .AddScoped<ChangeTeam>()
        .AddScoped<KeepMembers>()
        .AddScoped<OwnTeams>()
        .AddScoped<KeepUnion>()
        .AddScoped<TeamCoverage>();

    private static IServiceCollection AddTraining(this IServiceCollection services) => services
        .AddScoped<IQualification, ApprovedTrainer>()
        .AddScoped<LeaderTraining>()
        .AddScoped<InviteLeaders>()
        .AddScoped<TrainingRecord>();

    private static IServiceCollection AddPool(this IServiceCollection services) => services
        .AddScoped<ReadPool>()
        .AddScoped<AskPool>()
        .AddScoped<AnswerRequest>()
        .AddScoped<ReadRequests>();
}
