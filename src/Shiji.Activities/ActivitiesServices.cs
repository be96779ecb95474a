using Microsoft.Extensions.DependencyInjection;
using Shiji.Api;
using Shiji.Imports;

namespace Shiji.Activities;

/// <summary>活动登记 — what it gives to a program, in one visible list.</summary>
public static class ActivitiesServices
{
    public static IServiceCollection AddActivities(this IServiceCollection services) => services
        .AddSingleton<Gates>()
        .AddSingleton<Turnstile>()
        .AddScoped<RotatingCode>()
        .AddScoped<KeepKind>()
        .AddScoped<DraftActivity>()
        .AddScoped<PublishActivity>()
        .AddScoped<CancelActivity>()
        .AddScoped<CopyActivity>()
        .AddScoped<CloseActivity>()
        .AddScoped<SessionStamps>()
        .AddScoped<PlanSession>()
        .AddScoped<SessionRoster>()
        .AddScoped<OpenSessions>()
        .AddScoped<ReadOverview>()
        .AddScoped<MyActivities>()
        .AddScoped<SignUpFor>()
        .AddScoped<LeaveSession>()
        .AddScoped<InvitePeople>()
        .AddScoped<ScanIn>()
        .AddScoped<CallRoll>()
        .AddScoped<ProposeAttendances>()
        .AddScoped<ConfirmAttendances>()
        .AddScoped<BackFill>()
        .AddScoped<CorrectAttendance>()
        .AddScoped<CountTurnout>()
        .AddScoped<AnswerAnomaly>()
        .AddScoped<ReadNotices>()
        .AddScoped<RaiseObjection>()
        .AddScoped<DrawAudit>()
        .AddScoped<RedrawAudit>()
        .AddScoped<CheckAuditLine>()
        .AddIntake();

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<KindSource, SessionKinds>()
        .AddScoped<HoursKinds>()
        .AddScoped<KindSource>(s => s.GetRequiredService<HoursKinds>())
        .AddScoped<HandInHours>()
        .AddSingleton<ApiPart, ActivityApi>()
        .AddScoped<UndoSessions>()
        .AddScoped<UndoHours>()
        .AddSingleton(new PresetShelf(typeof(ActivitiesServices).Assembly, null));
}
