using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>团的组织登记 — what the line gives to a program, in one visible list.</summary>
public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services) => services.AddMembers().AddTransfers().AddNumbers().AddAdmissions().AddDuties().AddDues().AddCadres().AddBranches();

    private static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddScoped<Roll>()
        .AddScoped<MemberCheck>()
        .AddScoped<OpenRoll>()
        .AddScoped<EnrolMember>()
        .AddScoped<LeaveLeague>()
        .AddScoped<ChangeMember>()
        .AddScoped<IEnding, RollEnding>();

    private static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddScoped<TransferDesk>()
        .AddScoped<StartTransfer>()
        .AddScoped<AnswerTransfer>()
        .AddScoped<UndoTransfers>()
        .AddScoped<KindSource, TransferKinds>();

    private static IServiceCollection AddNumbers(this IServiceCollection services) => services
        .AddScoped<GiveNumbers>()
        .AddScoped<UseNumber>();

    private static IServiceCollection AddAdmissions(this IServiceCollection services) => services
        .AddScoped<AdmissionDesk>()
        .AddScoped<ApplyToJoin>()
        .AddScoped<CultivateApplicant>()
        .AddScoped<AdmitApplicant>()
        .AddScoped<RecommendDesk>()
        .AddScoped<ProposeMember>()
        .AddScoped<AdvanceRecommendation>()
        .AddScoped<IEnding, RecommendEnding>();

    private static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddScoped<OpenCampaign>()
        .AddScoped<DutyDesk>()
        .AddScoped<FillDuty>()
        .AddScoped<AnswerDuty>();

    private static IServiceCollection AddDues(this IServiceCollection services) => services
        .AddScoped<KeepArrears>()
        .AddScoped<ReadDues>()
        .AddScoped<HandDues>()
        .AddScoped<SettleDues>()
        .AddScoped<SetDues>();

    private static IServiceCollection AddCadres(this IServiceCollection services) => services
        .AddScoped<KeepStaffing>()
        .AddScoped<SetQuota>()
        .AddScoped<CadreDesk>()
        .AddScoped<AppointCadre>()
        .AddScoped<RelieveCadre>()
        .AddScoped<ReserveCadre>()
        .AddScoped<IEnding, CadreEnding>()
        .AddScoped<IEnding, ReserveEnding>();

    private static IServiceCollection AddBranches(this IServiceCollection services) => services
        .AddScoped<SetTarget>()
        .AddScoped<ReadTargets>()
        .AddScoped<ReadSizes>();
}
